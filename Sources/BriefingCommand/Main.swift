import ArgumentParser

@main
struct BriefingCommand: ParsableCommand {}
