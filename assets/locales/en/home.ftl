# Home: the next session, what it lacks, the agreements that wait and the minutes to be approved.
home-title = Home
home-new = New session

# The next session
home-next-title = Next session
home-next-when = { $days ->
    [0] { $time } · today
    [one] { $time } · tomorrow
   *[other] { $time } · in { $days } days
}
home-next-no-date = No date
home-next-no-time = No time
home-next-no-place = No place
home-next-items = { $items ->
    [0] No items
    [one] { $items } item
   *[other] { $items } items
}
home-next-items-long = { $items ->
    [0] No items · { $duration }
    [one] { $items } item · { $duration }
   *[other] { $items } items · { $duration }
}
home-next-annexes = { $annexes ->
    [0] No annexes
    [one] { $annexes } annex
   *[other] { $annexes } annexes
}
home-next-duration = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
}
home-next-agenda = Agenda
home-next-packet = Packet as PDF
home-next-none-title = There is no next session
home-next-none-text = Prepare the next one: its date can be written in words, as “next Thursday”.
home-first-title = There are no sessions yet
home-first-text = Create the first one or read an agenda that is already written.
home-import = Import an agenda

# Readiness
home-readiness = Readiness · { $done } of { $total }
home-ready-when-and-where = Date, time and place
home-ready-when-and-where-missing = Date, time or place is missing
home-ready-agenda = Agenda with matters to deal with
home-ready-agenda-missing = The agenda has no matters yet
home-ready-minutes = Previous minutes in item { $number }
home-ready-minutes-missing = Item { $number } lacks the previous minutes
home-ready-material-missing = Item { $number } lacks content or an annex
home-ready-notice = Notice issued
home-ready-notice-missing = Notice to be issued
home-ready-notice-stale = The session changed after the notice
home-ready-packet = Packet made
home-ready-packet-missing = Packet to be made
home-ready-packet-stale = The session changed after the packet
home-ready-done = Done:
home-ready-to-do = To do:

# Agreements
home-attention = Agreements that need attention
home-attention-all = { $count ->
    [one] See the open one
   *[other] See all { $count } open
}
home-attention-none-title = Nothing is open
home-attention-none-text = Agreements that are due, have no date or are in progress appear here.
home-column-standing = Standing
home-column-agreement = Agreement
home-column-responsible = Responsible
home-column-due = Due
home-due-days-ago = { $days ->
    [one] yesterday
   *[other] { $days } days ago
}
home-due-in-days = { $days ->
    [0] today
    [one] tomorrow
   *[other] in { $days } days
}
home-sessions-open = { $sessions ->
    [one] open for { $sessions } session
   *[other] open for { $sessions } sessions
}
# $said is what was last reported of the commitment.
home-said-and-open = { $sessions ->
    [one] { $said } · open for { $sessions } session
   *[other] { $said } · open for { $sessions } sessions
}
home-nobody = Nobody

# By standing and by person
home-standings = Commitments by standing
home-open = { $open ->
    [one] open
   *[other] open
}
home-open-agreements = { $agreements ->
    [one] in { $agreements } agreement
   *[other] in { $agreements } agreements
}
home-fulfilled = { $count ->
    [0] none fulfilled in { $year }
    [one] { $count } fulfilled in { $year }
   *[other] { $count } fulfilled in { $year }
}
home-soon = next 7 days
home-count-of = { $standing }: { $count }
home-persons = Open by person
home-persons-none = Nobody has open commitments.
home-persons-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}

# Minutes
home-minutes = Minutes to be approved
home-minutes-none = No minutes wait for approval.
home-minutes-approval = To be approved on { $date }
home-minutes-no-approval = No coming session has them on its agenda
home-minutes-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
