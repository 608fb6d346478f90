"""How the twin reaches us: event webhooks and inbound mail, posted as the real one posts them."""

import json

import httpx

from engine.ports import Clock
from engine.twin.events import Noise, Signer, batches_of, body_of
from engine.twin.provider import Provider

_TIDY = Noise()


class Teller:
    """Posts what a provider has to tell. `client` is any httpx client: over a network, or straight into an application."""

    def __init__(self, provider: Provider, clock: Clock, client: httpx.Client, signer: Signer | None = None) -> None:
        self.signer = signer or Signer()
        self._provider = provider
        self._clock = clock
        self._client = client

    def tell(self, url: str, noise: Noise = _TIDY) -> list[int]:
        """Post all pending events; the status of each batch. A batch that was not taken is told again next time."""
        events = self._provider.take_pending()
        statuses, refused = [], []
        for batch in batches_of(events, noise):
            body = body_of(batch)
            headers = {"Content-Type": "application/json", **self.signer.sign(body, self._clock.now())}
            statuses.append(self._post(url, body, headers))
            if not 200 <= statuses[-1] < 300:
                refused += [event for event in batch if event in events]
        self._provider.settle_pending(len(events), refused)
        return statuses

    def hand_in(self, url: str, raw: bytes, to: str, sender: str) -> int:
        """Post one mail in raw mode (inbound parse). The real one asks again after a 5xx, and loses the mail after a 4xx."""
        fields = {
            "email": raw,
            "to": to.encode(),
            "from": sender.encode(),
            "envelope": json.dumps({"to": [to], "from": sender}).encode(),
            "charsets": json.dumps({"to": "UTF-8", "from": "UTF-8", "subject": "UTF-8"}).encode(),
            "SPF": b"pass",
            "dkim": b"none",
            "sender_ip": b"192.0.2.1",
        }
        try:
            return self._client.post(url, files={name: (None, value) for name, value in fields.items()}).status_code
        except httpx.HTTPError:
            return 0

    def _post(self, url: str, body: bytes, headers: dict[str, str]) -> int:
        try:
            return self._client.post(url, content=body, headers=headers).status_code
        except httpx.HTTPError:
            return 0
