/// What one making of a site leaves to the next, step by step.
///
///     var memory: SiteMemory? = SiteMemory()
///     let first = pipeline.make(request, after: nil, &memory)
///     let second = pipeline.make(request, after: changes, &memory)
///
/// Each step's memory holds what the step was given and what it made of that. It is used again where what the step is
/// given now is the same value, so that nothing in it can be stale: a site is the same with a memory and without.
struct SiteMemory: Sendable {
    var folder = FolderMemory()
    var clippings = ClippingMemory()
    var duplicates = DuplicateMemory()
    var images = ImageMemory()
    var look = LookMemory()
    var catalogue = CatalogueMemory()
    var dossier = DossierMemory()
    var pages = PageMemory()
}
