import hashlib
import hmac
import os
import sys

LINES = [
    "desk_token",
    "signed_at",
    "client_external_id",
    "client_email",
    "client_name",
    "client_url",
    "client_plan",
    "user_external_id",
    "user_email",
    "user_name",
    "user_phone",
]


def helpdesk_signature(secret_key, fields):
    values = [fields.get(name) for name in LINES]
    lines = ["v1"] + ["" if value is None else str(value) for value in values]
    message = "\n".join(lines).encode("utf-8")
    return hmac.new(secret_key.encode("utf-8"), message, hashlib.sha256).hexdigest()


# To try it: HELPDESK_SECRET_KEY=… python3 sign.py desk_token=… client_external_id=CRM-123
if __name__ == "__main__":
    fields = dict(pair.split("=", 1) for pair in sys.argv[1:])
    print(helpdesk_signature(os.environ["HELPDESK_SECRET_KEY"], fields))
