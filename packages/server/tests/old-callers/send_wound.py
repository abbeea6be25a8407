import sys

import requests

# As the Django application sends an uploaded file: its name, its bytes, the type that the browser gave it.
url, key, photo = sys.argv[1:4]
with open(photo, "rb") as file:
    answer = requests.post(
        f"{url}/v1/analyze-wound",
        files={"wound_image": ("Escarre Mme Müller.jpg", file.read(), "image/jpeg")},
        headers={"Authorization": f"Bearer {key}"},
        timeout=30,
    )
print(answer.text)
