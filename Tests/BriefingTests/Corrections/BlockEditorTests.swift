import Basics
import Loaders
import Testing

@testable import Briefing

/// Every block of every kind of body can be taken out or refuses cleanly: the Markdown always gives the blocks.
@Suite struct BlockEditorTests {
    private static let bodies = [
        "One.\n\nTwo.\n\nThree.\n", "# Head\n\nOne.\n\nTitle\n===\n\nTwo.\n",
        "- one\n- two\n\n  more\n- three\n\nEnd.\n",
        "> one\n>\n> two\n\nthree\nfour\n", "| a | b |\n|---|---|\n| c | d |\n\nEnd.\n", "1. one\n\n   two\n2. three\n",
        "```\ncode\n```\n\nEnd.\n\n    more\n", "One.\nlazy\n> two\nlazy\n\n- a\n  > b\n",
    ]

    private func article(_ markdown: String) -> Article {
        var article = Article(source: SourceText(name: "a.md", text: markdown), loader: "markdown")
        article.markdown = markdown
        article.blocks = ArticleReader.blocks(of: markdown).map {
            .init(kind: $0.kind, text: $0.text, markdown: "", map: $0.map)
        }
        return article
    }

    private func agrees(_ article: Article) -> Bool {
        ArticleReader.blocks(of: article.markdown).map(\.text) == article.blocks.map(\.text)
    }

    @Test(arguments: bodies) func takingOut(_ markdown: String) {
        let whole = article(markdown)
        for number in 1...whole.blocks.count {
            var editor = BlockEditor(whole)
            let isOut = editor.remove(number: number)
            #expect(agrees(editor.article))
            #expect(isOut || whole.blocks[number - 1].kind == .table, "\(number) of \(markdown)")
            #expect(
                editor.article.blocks.compactMap(\.number) == (1...whole.blocks.count).filter { !isOut || $0 != number }
            )
            let isOutAgain = editor.remove(number: number)
            #expect(!isOutAgain, "a block is taken out once")
        }
    }

    @Test(arguments: bodies) func puttingIn(_ markdown: String) {
        let whole = article(markdown)
        for place in 0...whole.blocks.count {
            var editor = BlockEditor(whole)
            let text = "1. *not* a list"
            var block = Article.Block(
                kind: .paragraph, text: text, markdown: MarkdownEscaping.escape(text), map: TextMap())
            block.number = 99
            let isIn = editor.insert(block, at: place)
            #expect(isIn)
            #expect(agrees(editor.article))
            #expect(editor.article.blocks.filter { $0.number == 99 }.map(\.text) == [text])
        }
    }

    @Test func nothingOfThatNumber() {
        var editor = BlockEditor(article("One.\n"))
        for number in [0, 2] {
            let isOut = editor.remove(number: number)
            #expect(!isOut)
        }
    }
}
