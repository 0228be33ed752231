/// The files of a new briefing. Names, places and events are invented.
enum StarterFiles {
    static let all: [(path: String, text: String)] = [
        ("Content/site.yml", site), ("Content/index.md", index), ("Content/corrections.yml", corrections),
        ("Content/people/lena-fisk.md", entry), ("Content/articles/example.txt", clipping), (".gitignore", ignored),
    ]

    private static let site = """
        # What a program can't know of this briefing. Every key is optional.

        title: The harbour talks in Tarn
        subtitle: An example to replace
        # The language of the pages.
        language: en
        # Who answers for it: foot of every page.
        prepared-by: Your desk
        # Who read it through, and when. Until then every page is an automatic draft.
        # reviewed: Your Name 2031-04-05

        """

    private static let index = """
        Two lines of your own stand at the top of the front page: what the briefing is about, and what matters. *Markdown* is
        fine here. Delete this file, and the page begins with the statements.

        """

    private static let corrections = """
        # What the program got wrong, put right: it stays right in every build. Take the # from a line to use it.
        # `article` is the file of a clipping, `words` are words that stand in it.

        # Two spellings of one person; the first is the one to show.
        # same-as:
        #   - [Lena Fisk, Helena Fisk]

        # Not a person, not a date.
        # not-a-person: [Harbour House]
        # not-a-date:
        #   - {article: example.txt, words: "may follow in May"}

        # Another name on the page; the old address leads on to the new one.
        # rename:
        #   - {from: Lena Fisk, to: Lena M. Fisk}

        # What a clipping does not say of itself.
        # article:
        #   - {article: example.txt, outlet: Tarn Courier, published: 2031-04-02}

        # A paragraph that is no text of the article, by its first words.
        # drop:
        #   - {article: example.txt, paragraph: "The two sides"}

        """

    private static let entry = """
        ---
        # Your own entry for a person: it overrides what is found. `briefing adopt NAME` writes the next one.
        name: Lena Fisk
        aliases: [Minister Fisk]
        role: Minister for Ports
        organisation: Government of Tarn
        ---

        What stands here is the text of her page, above the statements that name her.

        """

    private static let clipping = """
        Minister and dockers open talks in Tarn

        By Pia Holm, Tarn Courier

        2 April 2031

        Ports Minister Lena Fisk met union leader Otto Brandt in Tarn on Tuesday. Fisk called the meeting a beginning.

        “We will talk until there is a result,” Brandt said on the quay.

        ADVERTISEMENT

        The two sides want to renew the Harbour Wage Agreement (HWA), which runs until 30 June 2031. A second round is planned for 9 April.

        """

    private static let ignored = """
        # What briefing writes
        /Output/
        /.Output.briefing-*
        /.briefing/

        """
}
