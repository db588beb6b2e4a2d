"""Pictures and files as pages use them, and whether the public gets them."""


def download(document):
    return [("download", {"document": document, "about": ""})]


def picture(image):
    image.contextual_alt_text = "Four people"
    return [("picture", {"image": image, "caption": "", "credit": ""})]


def status(client, address):
    return client.get(address).status_code
