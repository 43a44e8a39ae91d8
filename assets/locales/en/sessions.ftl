# Kinds of session, as they stand in its name.
sessions-kind-ordinaria = Regular
sessions-kind-extraordinaria = Special
sessions-kind-solemne = Ceremonial
sessions-kind-permanente = Continuing
sessions-kind-urgente = Urgent

# “Twelfth Regular Session 2023” or “12th Regular Session 2023”.
sessions-title = { $ordinal } { $kind } Session { $year }
sessions-title-without-year = { $ordinal } { $kind } Session
sessions-title-without-number = { $kind } Session { $year }
sessions-title-of-kind = { $kind } Session

# Kinds of agenda item.
sessions-item-procedure = Procedure
sessions-item-report = Report
sessions-item-vote = Vote
sessions-item-minutes-approval = Approval of minutes
sessions-item-follow-up = Follow-up of agreements
sessions-item-other-business = Other business

# The item that approves the minutes of an earlier session, by its name.
sessions-minutes-item = Waiver of reading and approval of the minutes of the { $session }.
