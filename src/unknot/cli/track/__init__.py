"""``unknot track``: the day in numbers, movements by hand, and how it has gone."""
