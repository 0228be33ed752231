/// Sentences that the recogniser reads well, and words and marks that its rules look at. All names are invented.
enum Texts {
    static let sentences = [
        "Port Minister Odalys Brankvist met Temur Quell, head of the port, in Oslo on Tuesday.",
        "Brankvist launched RIVERS (Restoring Inland Vessels, Estuaries & Regional Shipping) on 27 May 2031.",
        "The Ministry of Ports (MOP) and Senator Ilvo Ostrand signed the Coastal Trade Agreement (CTA).",
        "“We will wait,” said Ostrand of the CTA. “It opens in the autumn of 2032.”",
        "The RIVERS initiative and Mission 700 go on until 30 June.",
        "Dr. Mirela Tandrup, 42, came through forums like the Tide Forum and the Harbour Dialogue.",
        "Tandrup and Quell left for Lima, Peru, last week, three days after the talks.",
        "The UK-Norway Energy Compact holds, according to a senior official.",
        "Harbour Board chair Ines Valdorf, who met Mr. Quell's deputy, spoke from May 27 to 29.",
        "She thanked the U.S. Secretary of State and the visiting president-elect, and will meet them next month.",
        "By Ana Brook, in Zell; reporting by Jon Vale", "Photo: The quay of Orrin in 1987 (T. Reed)",
        "El ministro habló el martes con el consejo, y la huelga ha terminado.",
        "Die Ministerin sprach am Dienstag mit dem Rat, und der Streik ist vorbei.",
    ]

    static let pieces = [
        " Ana Brook ", " Brook", " Minister ", "Mr. ", "Dr. ", " Jr.", " A. ", " U.S. ", " D.C.", " the ", " of ",
        " for ", " and ", " (", ") ", ", ",
        ". ", "“", "”", "‘", "’", "'", "\"", " - ", " – ", "—", ": ", "; ", "? ", "! ", "… ", "-", "/", "%", "&",
        " US ", " UK-Norway ", " RIVER ",
        " (RIVER) ", " (Restoring Inland Vessels) ", " Agreement ", " Dialogue ", " initiative ", " short for ",
        " known as ", " said ", " met with ",
        " talks between ", " according to ", " will ", " was to ", " by ", " until ", " since ", " from ", " to ",
        " May ", " 27 ", " 27th ", " 2031 ",
        " 2031–32 ", " 2031-05-27 ", " 31 June ", " 9/11 ", " last ", " next ", " this ", " week ", " year ",
        " Tuesday ", " on Friday ", " autumn ",
        " 21st Century ", " three days ago ", " FY2031-32 ", " first quarter of ", " 9:47 IST ", " 5 p.m. ", " de la ",
        " van ", " al-", " Kim Jong ",
        " President-elect ", " Ministry of ", " Secretary General ", " Embassy in ", " Mission 500 ", "’s ",
        " forums like ", " such as ", "\n", "\r\n",
        "\t", "\u{A0}", "\u{AD}", "\u{200B}", "\u{202E}", "\u{0}", "é", "e\u{301}", "日本", "د", "😀", "👩‍👩‍👧", "\u{FFFD}",
        "ǅ", "İ", "ß", "𝔄",
    ]
}
