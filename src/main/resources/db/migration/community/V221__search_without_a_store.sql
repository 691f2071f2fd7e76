-- What a search looks at are the latest hundred; the planner thinks of all that hold a word, and made room for as many posts
-- above them (3 MB and half of the time of a common word) before the first was read.
alter function find_discussions(bigint[], text, timestamptz, int) set enable_memoize = off;
