# Lists of words, separated by spaces: the months from January, the days from Monday.
dates-months = January February March April May June July August September October November December
dates-weekdays = Monday Tuesday Wednesday Thursday Friday Saturday Sunday

# “14 December 2023”
dates-long = { $day } { $month } { $year }
# “Thursday 14 December 2023”; $date is a long date.
dates-full = { $weekday } { $date }
# “17:00”
dates-time = { $time }

# What is counted in a time said in words.
dates-hours = hours
dates-minutes = minutes
# “seventeen hours and five minutes”
dates-time-in-words = { $hours } and { $minutes }
# “the fourteenth of December, two thousand twenty-three”
dates-in-words = the { $day } of { $month }, { $year }
