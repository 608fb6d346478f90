"""`rekindle demo`: half a year of the main job on real files, through the real flows, workers and database, by a moved clock."""
