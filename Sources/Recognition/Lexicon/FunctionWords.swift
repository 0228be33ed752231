/// Closed-class words of English, and the common words that begin sentences or stand in capitals in headlines.
extension Lexicon {
    static let functionLists: [(WordClass, String)] = [
        (.function, openers), (.opener, openers), (.function, inner), (.common, common), (.future, future),
    ]

    private static let openers = """
        the a an this that these those he she it they we i you his her its their our my your who what when where why how
        which there here in on at by from with without to for of as after before during since until while although though because
        if unless however but and or nor so yet also meanwhile moreover furthermore additionally according both all
        some many most several few each every no not none one two three four five other another such under over
        through between among against about into despite following amid earlier later then now today yesterday
        tomorrow recently currently it's he's she's they're we're i'm once even just only
        """
    private static let inner = """
        is are was were be been being am has have had having do does did will would shall should can could may might must
        him them us me himself herself itself themselves than too very more less much upon within across along around behind beyond
        off out up down near per via toward towards onto outside inside above below like unlike except
        whose whom whether either neither any own same ever never always often still again
        lets let's don't doesn't didn't isn't aren't wasn't weren't won't can't
        """
    /// Plain words that also are names, or that stand in capitals where they are none.
    private static let common = """
        young price white black brown green gray grey king bush rice bell stone wood woods rose lily grace hope faith joy
        may june april august summer long short small little strong rich poor wise best bright good day days week
        field fields rivers lake hall house church hunter fisher baker cook smith carpenter mason potter miller
        major general chase grant mark bill will rob jack frank drew art dean guy pat sue ray dawn chance
        gold silver diamond banks park parks marsh moore page reading rush sharp sweet swift winter winters
        north south east west northern southern eastern western central new old great big high low upper lower
        first second third last next former senior junior chief deputy
        early late real true free open public private common special international national global regional local
        world state union board case love moon star sun sky law laws war peace power
        """
    private static let future = """
        will shall scheduled expected plans planned planning upcoming aims aim hopes due slated going would
        """
}
