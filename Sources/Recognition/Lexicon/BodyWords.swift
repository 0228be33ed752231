/// Head nouns of bodies, and of other things that are written in capitals and are no people.
extension Lexicon {
    static let bodyLists: [(WordClass, String)] = [(.organisation, bodies), (.thing, bodies), (.thing, things)]

    private static let bodies = """
        ministry department agency bureau office embassy consulate commission committee council court parliament
        congress senate assembly cabinet government administration bank fund corporation company group holdings
        association society union federation confederation league organisation organization institute institution
        university college school academy center centre foundation trust authority board chamber club party
        church army navy force forces police guard corps regiment brigade division squadron team
        press times post news network channel radio television agency exchange inc corp ltd llc plc co gmbh
        ministry directorate secretariat headquarters delegation mission-control tribunal airlines airways
        railways hospital clinic laboratory laboratories lab industries motors records studios entertainment pictures
        orchestra band choir ensemble museum gallery library archives theatre theater zoo embassy
        community movement associates coalition alliance bloc caucus
        """
    private static let things = """
        river lake mountain mountains mount hill hills valley island islands bay ocean sea gulf strait canal bridge street road avenue
        boulevard lane square park garden gardens airport station port harbour harbor county district province
        state states city town village region republic kingdom empire territory peninsula coast beach desert forest
        cup championship championships trophy prize award awards medal games olympics tournament series season open
        festival fair expo exhibition conference convention ceremony concert tour award day night week
        war wars battle siege revolution uprising crisis attack attacks massacre bombing operation campaign
        album song single film movie book novel magazine journal newspaper gazette herald tribune review report outlook
        index survey study bulletin edition volume chapter article section
        missile missiles aircraft helicopter tank tanks ship submarine frigate carrier vehicle vehicles rifle gun
        building tower hall house palace castle cathedral temple mosque memorial monument stadium arena hotel
        plan project program programme process policy relations cooperation ties talks visit summit
        act bill law code rules amendment constitution protocol treaty
        technology technologies industry trade commerce security economy energy defence defense
        virus disease syndrome disorder theory theorem effect
        railway railroad highway line route avenue terminal
        language people nation nations world earth century age era
        dollar rupee euro dollars rupees euros
        creek dock docks gym reservoir playfield playground hollow pond falls glacier canyon cove ridge pier wharf heights plaza
        mall ranch farm cemetery chapel abbey priory manor estate lodge inn mine quarry dam lighthouse gate trail path
        drive rd ave blvd broadcasting website
        observatory productions capital ventures media holdings daily weekly chronicle courant globe magazine studio
        software systems solutions technologies pro
        tariff tariffs deal deals growth deadline tensions minister ministers secretary officials president
        """
}
