// A page in a frame of another site.
