// What other sites load to embed a page.
