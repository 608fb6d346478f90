"""The web part: thin handlers over the flows. GET shows, POST acts; `create_app` in app.py is the way in."""
