internal import Basics

/// Reads the files of `Content/assets`, which are copied into the site as they are.
struct AssetReader: Sendable {
    let disk: Disk

    func read(_ assets: [ContentFolder.Asset]) -> Reported<[OutputFile]> {
        var result = Reported([OutputFile](), PortableName.complaints(assets))
        for asset in assets {
            do throws(Disk.Failure) {
                result.value.append(
                    OutputFile(
                        path: "assets/" + asset.name, bytes: try disk.read(asset.path, upTo: Limits.standard.assetBytes)
                    ))
            } catch {
                result.diagnostics.append(.unreadable(error))
            }
        }
        return result
    }
}
