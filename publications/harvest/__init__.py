"""OAI-PMH 2.0 at /oai/: libraries and search engines of science fetch our records, and hear which of them are gone.

protocol.py reads a request and says what is wrong with it; holdings.py knows which records there are, and since when;
answers.py has a function for each of the six verbs; xml.py writes; views.py is the address.
"""
