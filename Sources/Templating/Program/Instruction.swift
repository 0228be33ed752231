/// One step of a compiled template: sixteen bytes. Jumps are relative to the instruction itself.
struct Instruction: Sendable, BitwiseCopyable {
    var operation: Operation
    /// How an emitted value is escaped.
    var escaper: Escaper = .none
    /// Whether the escaped value stands in an attribute's quotation marks.
    var isQuoted = false
    /// Whether auto-escaping is on where the instruction stands.
    var autoescape = false
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0
}

enum Operation: UInt8, Sendable, BitwiseCopyable {
    // Output.
    case text  // a: start, b: count in the program's text
    case emit
    case emitLocal  // a: slot
    case emitGlobal  // a: global
    case emitLocalAttribute  // a: slot, b: symbol
    case emitGlobalAttribute  // a: global, b: symbol
    // Values.
    case constant  // a: constant
    case local  // a: slot
    case global  // a: global
    case localAttribute  // a: slot, b: symbol
    case globalAttribute  // a: global, b: symbol
    case storeLocal  // a: slot
    case storeCaptured  // a: slot, which macros defined before have captured
    case storeGlobal  // a: global
    case undefinedLocal  // a: slot, b: symbol
    case attribute  // a: symbol
    case item, slice
    case pop, duplicate, nip
    case list, tuple, map  // a: count
    // Operators.
    case add, subtract, multiply, divide, floorDivide, modulo, power
    case negative, positive, not
    case concatenate  // a: count
    case compare  // a: operator
    case compareKeeping  // a: operator; leaves the right side under the result
    // Control.
    case jump  // a: offset
    case jumpIfFalse, jumpIfTrue
    case jumpIfFalseKeeping, jumpIfTrueKeeping
    case jumpUnlessMissing  // a: offset, b: slot
    // Loops.
    case loopBegin  // b: closure slot of a recursive loop, or -1; c: 1 where it is a filter loop
    case loopNext  // a: offset of the end
    case loopEnd  // a: offset behind the else part
    case loopLeave
    case loopCollect
    case loopCollected
    case loopAttribute  // a: loop in the frame, b: attribute
    case loopObject  // a: loop in the frame
    case unpack  // a: count
    // Calls.
    case call  // a: call shape
    case callMethod  // a: call shape, b: symbol
    case callLoop  // a: call shape, b: loop in the frame
    case filter  // a: filter, b: arguments
    case variadicFilter  // a: filter, b: call shape
    case test
    case variadicTest
    case hostFilter
    case variadicHostFilter
    case closure  // a: function
    case recurse  // a: function
    case `return`
    // Captures.
    case captureBegin
    case captureEnd  // pushes; markup where auto-escaping is on
    case captureDiscard
    // Templates.
    case block  // a: block, b: overlay or -1; c: 1 where it is required
    case superBlock
    case blocks
    case extends  // a: template, or -1: on the stack
    case enterParent  // b: 1 where there certainly is one
    case include  // a: template, or -1: on the stack; b: overlay or -1; c: 1 ignores a missing one
    case importModule  // a: template, or -1; b: overlay or -1
    case importName  // a: symbol
    case setNamespace  // a: symbol
    case fail  // a: constant: an error found when compiling that may never be reached
}
