"""Checks while writing: what readers would stumble over, found in a draft and shown beside its editor.

`pieces` takes a draft apart, `prose` reads running text, `words` knows what is vague in which language, `rules` find,
`kinds` say why it matters; `screens` answer the panel, `going_live` refuses what is serious.
"""
