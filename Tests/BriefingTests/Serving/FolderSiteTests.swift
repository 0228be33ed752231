import Briefing
import Foundation
import TestSupport
import Testing

@Suite struct FolderSiteTests {
    private func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    }

    @Test func nothingOutsideOfTheFolder() throws {
        try TemporaryFolder.with([
            "site/index.html": "Front", "site/people/a.html": "A", "site/.git/config": "hidden",
            "site/.briefing.json": "{}",
            "secret.txt": "secret", "beside/x.html": "beside", "site2/x.html": "a name that begins alike",
        ]) { folder in
            try link(folder.path("site/inner.html"), to: "people/a.html")
            try link(folder.path("site/out.txt"), to: "../secret.txt")
            try link(folder.path("site/outside"), to: "../beside")
            try link(folder.path("site/alike"), to: "../site2")
            try link(folder.path("site/git"), to: ".git")
            try link(folder.path("site/round"), to: "round")
            try link(folder.path("shown"), to: "site")
            for root in ["site", "shown", "site/", "./site/../site"] {
                let site = FolderSite(disk: .real, folder: folder.path(root))
                let text = { (path: String) in site.bytes(at: path).map { String(decoding: $0, as: UTF8.self) } }
                #expect(text("index.html") == "Front")
                #expect(text("people/a.html") == "A")
                #expect(text("inner.html") == "A")
                for path in [
                    "out.txt", "outside/x.html", "alike/x.html", "git/config", "round", ".git/config", ".briefing.json",
                    "people", "none", "../secret.txt", "people/../../secret.txt", "", ".",
                ] {
                    #expect(text(path) == nil, "\(path)")
                }
            }
            let paths = FolderSite(disk: .real, folder: folder.path("site")).paths
            #expect(Set(paths).isSuperset(of: ["index.html", "people/a.html"]))
            #expect(!paths.contains { $0.contains(".git/") || $0.hasPrefix("outside/") })
        }
    }

    @Test func aFolderThatIsExchanged() throws {
        try TemporaryFolder.with(["site/index.html": "Old", "new/index.html": "New"]) { folder in
            let site = FolderSite(disk: .real, folder: folder.path("site"))
            #expect(site.bytes(at: "index.html") == Array("Old".utf8))
            try Disk.real.exchange(folder.path("site"), folder.path("new"))
            #expect(site.bytes(at: "index.html") == Array("New".utf8))
            try FileManager.default.removeItem(atPath: folder.path("site"))
            #expect(site.bytes(at: "index.html") == nil)
        }
    }
}
