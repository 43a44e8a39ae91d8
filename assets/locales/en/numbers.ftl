### The words of numbers, in lists separated by spaces. How they join is the program's affair. The order and
### the number of words in each list matter.

# From zero to nineteen.
numbers-cardinals =
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
# From twenty to ninety.
numbers-cardinal-tens = twenty thirty forty fifty sixty seventy eighty ninety
# Only “hundred”.
numbers-cardinal-hundreds = hundred
numbers-thousand = thousand
numbers-million = million
numbers-millions = million
# Spanish joins tens and units with it; English uses a hyphen.
numbers-and = and

# From first to tenth.
numbers-ordinals = first second third fourth fifth sixth seventh eighth ninth tenth
# From eleventh to nineteenth.
numbers-ordinal-teens =
    eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
# From twentieth to ninetieth.
numbers-ordinal-tens = twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth
# Only “hundredth”.
numbers-ordinal-hundreds = hundredth
numbers-thousandth = thousandth

# What is counted: singular/plural/gender, which English does not have. Others get or lose an s.
numbers-nouns =
    vote/votes/m person/people/m member/members/m abstention/abstentions/m session/sessions/m
    agreement/agreements/m item/items/m seat/seats/m alternate/alternates/m guest/guests/m annex/annexes/m
    leaf/leaves/m page/pages/m hour/hours/m minute/minutes/m day/days/m week/weeks/m month/months/m
    year/years/m part/parts/m
# “twenty-one votes”
numbers-counted = { $words } { $noun }
# “two million votes”
numbers-counted-millions = { $words } { $noun }
