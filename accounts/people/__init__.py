"""Who may sign in: made, changed, shut out and handed over by administrators."""
