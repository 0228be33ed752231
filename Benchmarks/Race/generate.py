#!/usr/bin/env python3
"""Makes a pile of N invented articles, the same in every run: `generate.py N FOLDER`.

FOLDER gets `briefing/` (Content) and `hugo/` (a site of its own, whose content are the same files). Each article has 300 to
700 words and a front matter with 13.5 people, initiatives and dates on the average, drawn by a Zipf law.
"""
import bisect, itertools, os, random, sys

FIRST = "Ana Peter Maria David Laura Karl Nina Oscar Ruth Tom Lena Iris Hugo Vera Otto Edda Paul Rosa Egil Mina".split()
A = "Bal Cor Dan Fer Gal Har Jor Kel Lun Mor Nor Pel Ros Sel Tor Ver Wal Zan".split()
B = "a e i o u an en il or us av em".split()
C = "berg dal ford gate holt ker low man nik ova son ton vik well wick zin".split()
PLACE = "Tarn Velmark Ostby Norhaven Sundal Marrow Brisk Calder Hexam Lindoe".split()
HEADS = "Initiative Agreement Programme Partnership Dialogue Fund Corridor Compact Forum Alliance".split()
THINGS = "Harbour Coastal River Energy Grain Rail Fishing Border Timber Health Water Climate School Digital Northern".split()
OUTLETS = "Harbour Gazette|Tarn Courier|The Norhaven Post|Evening Ledger|Coast Wire|Sundal Times".split("|")
WHO = """The council|A spokeswoman|Fishermen from the northern villages|The two governments|Engineers|Small firms|The ministry
The port authority|Several members of the committee|The mayor|Ferry operators|Schools along the line|The customs service
Farmers near the border|An official who asked not to be named|The harbour workers|The bank|Researchers at the institute
The opposition|The court|Nurses and porters|The owners of the mill|Two delegations|The company|Residents of the old town
Traders in grain|The railway|The board of the museum|Pilots|The regional assembly""".replace("\n", "|").split("|")
DID = """put off|welcomed|questioned|measured again|compared|struck from the list|agreed to publish|asked about|complained of
called too late|promised to examine|described at length|defended|measured against older figures|refused to discuss
waited for|voted on|paid for|repaired|prepared|opened|translated|criticised|accepted with changes|counted|inspected
took part in|learned from the radio of|read aloud|sent back""".replace("\n", "|").split("|")
WHAT = """the papers for the next session|the depth of the channel|prices of timber and of iron ore|the new forms
the road to the valley|the cost of the pier|the rules for ferries that cross the strait at night|the list of vessels
a plan for the customs house|the volume of cargo|the timetable of the night trains|a report on the sand in the bay
the state of the old bridge|the number of inspections|the wages of the crews|a draft of the treaty|the water in the wells
the fees at the crossing|the school in the upper town|the contract for the cranes|the tax on small boats
the hours of the market|a loan of two years|the map of the fishing grounds|the use of the northern quay
the repair of the lighthouse|the sale of the warehouses|the storage of grain|the training of pilots|the harvest"""
WHAT = WHAT.replace("\n", "|").split("|")
THEN = """, although little has changed since then|, and nobody in the hall asked why| while it rained for most of the day
, as two of them had not been told in time|, which had been expected a year earlier| before the others had arrived
, but a door to something bigger may be open| in spite of the weather|, and will do so again| with only a few words
, as the law demands| after a night of talks|, which took longer than the journey itself| without saying when
, and the rest was left for later| at the end of a long day|, but not in the way that had been hoped for| in public
 for the third time| and went home""".replace("\n", "|").split("|")
MONTHS = "January February March April May June July August September October November December".split()
SEED = 8


def day(number):
    year, rest = divmod(number, 336)
    return 2031 + year, rest // 28 + 1, rest % 28 + 1


def sentence(rng):
    """One of half a million."""
    return f"{rng.choice(WHO)} {rng.choice(DID)} {rng.choice(WHAT)}{rng.choice(THEN)}."


def person(number):
    # All different: a number is written in the bases of the lists, in another order than theirs.
    number = number * 7919 % 63360 + number // 63360 * 63360
    number, first = divmod(number, len(FIRST))
    number, a = divmod(number, len(A))
    number, b = divmod(number, len(B))
    number, c = divmod(number, len(C))
    return f"{FIRST[first]} {A[a]}{B[b]}{C[c]}" + (f"-{A[number % len(A)]}" if number else "")


def initiative(number):
    number, thing = divmod(number, len(THINGS))
    number, head = divmod(number, len(HEADS))
    number, place = divmod(number, len(PLACE))
    return f"{PLACE[place]} {THINGS[thing]} {HEADS[head]}" + (f" {number + 1}" if number else "")


class Zipf:
    """Ranks from 0, each as likely as one over the rank."""

    def __init__(self, count):
        self.sums = list(itertools.accumulate(1 / rank for rank in range(1, count + 1)))

    def draw(self, rng, count):
        found = []
        for _ in range(count * 8):
            rank = bisect.bisect(self.sums, rng.random() * self.sums[-1])
            if rank not in found:
                found.append(rank)
                if len(found) == count:
                    break
        return found


def article(number, rng, people, initiatives, days):
    who = [person(n) for n in people.draw(rng, rng.randint(5, 8))]
    what = [initiative(n) for n in initiatives.draw(rng, rng.randint(2, 5))]
    when = [day(n) for n in days.draw(rng, rng.randint(2, 5))]
    year, month, dom = day(rng.randrange(600))
    words = rng.randint(300, 700)
    lines = ["---", f'title: "{rng.choice(THINGS)} talks in {rng.choice(PLACE)} enter day {number + 1}"',
             f'date: "{year}-{month:02}-{dom:02}"', f'publisher: "{rng.choice(OUTLETS)}"', "people:"]
    lines += [f'  - "{name}"' for name in who] + ["initiatives:"] + [f'  - "{name}"' for name in what] + ["dates:"]
    lines += [f'  - "{y}-{m:02}-{d:02}"' for y, m, d in when] + ["---", ""]
    count = 0
    named = [f"Port Minister {name} said in {rng.choice(PLACE)} that the work would go on." for name in who[:4]]
    named += [f"The {name} was signed by both sides, with *some* reservations." for name in what]
    named += [f"A [second meeting](https://example.org/{number}) is planned for {d} {MONTHS[m - 1]} {y}." for y, m, d in when]
    rng.shuffle(named)
    paragraph = 0
    while count < words:
        sentences = [sentence(rng) for _ in range(rng.randint(2, 4))]
        if named:
            sentences.insert(rng.randrange(len(sentences) + 1), named.pop())
        paragraph += 1
        if paragraph == 3:
            lines += ["## What comes next", ""]
        if paragraph == 5:
            lines += [f"- {sentence(rng)}" for _ in range(3)] + [""]
            count += 60
        text = " ".join(sentences)
        count += text.count(" ") + 1
        lines += [text, ""]
    return "\n".join(lines)


HUGO = """baseURL = "https://example.org/"
title = "The pile"
uglyURLs = true
buildFuture = true
disableKinds = ["RSS", "sitemap", "robotsTXT", "404"]
[pagination]
pagerSize = 42
disableAliases = true
[taxonomies]
person = "people"
initiative = "initiatives"
day = "dates"
"""
BRIEFING = """title: The pile
pages: plain
recognition: {}
outputs: none
"""


def main():
    count, folder = int(sys.argv[1]), sys.argv[2]
    rng = random.Random(SEED * 1_000_003 + count)
    people, initiatives = Zipf(max(10, count // 5)), Zipf(max(6, count * 2 // 25))
    days = Zipf(max(5, min(count * 3 // 100, 3360)))
    for side, settings in (("on", "on"), ("off", "front-matter")):
        os.makedirs(f"{folder}/{side}", exist_ok=True)
        with open(f"{folder}/{side}/site.yml", "w") as file:
            file.write(BRIEFING.format(settings))
        if not os.path.lexists(f"{folder}/{side}/articles"):
            os.makedirs(f"{folder}/{side}/articles")
    os.makedirs(f"{folder}/hugo/content/articles", exist_ok=True)
    with open(f"{folder}/hugo/hugo.toml", "w") as file:
        file.write(HUGO)
    for number in range(count):
        name, text = f"talks-{number + 1:05}.md", article(number, rng, people, initiatives, days)
        with open(f"{folder}/hugo/content/articles/{name}", "w") as file:
            file.write(text)
        for side in ("on", "off"):
            link = f"{folder}/{side}/articles/{name}"
            if not os.path.exists(link):
                os.link(f"{folder}/hugo/content/articles/{name}", link)


main()
