/// The program's version, in one place.
public enum BriefingVersion {
    /// `--version` and the pages' generator tag.
    public static let current = "0.1.0"
}
