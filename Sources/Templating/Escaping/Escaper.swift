/// How a value is made inert where it is printed.
enum Escaper: UInt8, Sendable, BitwiseCopyable {
    case none
    /// The five characters of HTML.
    case html
    /// As `html`, in an attribute: markup loses its quotation marks and angle brackets, but keeps its references.
    case attribute
    /// HTML in an attribute: escaped twice.
    case document
    /// The beginning of an address: its scheme is checked.
    case address
    /// More of an address whose scheme might still come.
    case addressPrefix
    /// The path of an address.
    case addressPath
    /// A part of an address behind `?` or `#`.
    case addressQuery
    /// A value of a script, written as JSON.
    case script
    /// A part of a string of a script.
    case scriptString
    /// A value of a style sheet.
    case style
    /// A part of a string of a style sheet.
    case styleString
    /// The beginning of an address in a style sheet, and more of one.
    case styleAddress
    case styleAddressPart
    /// The name of an attribute.
    case name
    /// The rest of an attribute's name.
    case namePart
    /// As `name`, with a space before it.
    case spacedName
    /// Text of a calendar file.
    case calendar
}
