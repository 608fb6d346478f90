"""What goes wrong: one of these at a time, as the dice say."""

from contextlib import suppress

from engine.applying import apply_library
from engine.core.errors import RekindleError
from engine.store import leases
from engine.switching import start_campaign, stop_campaign
from engine.twin.events import Noise
from engine.twin.provider import Fault
from tests.simulator.editions import editions
from tests.simulator.people import People
from tests.simulator.world import HOOK, World


class Troubles:
    """Lets one begin now and then; `heal` ends all that last."""

    def __init__(self, world: World, people: People) -> None:
        self._world, self._people, self._dice = world, people, world.dice
        self._kinds = (
            (8, self._crash),
            (6, self._come_between),
            (4, self._provider),
            (2, self._network),
            (2, self._web),
            (2, self._clock),
            (1, self._off),
            (2, self._edit),
            (1, self._switch),
            (2, self._sales),
        )

    def pass_or_strike(self) -> None:
        """What lasts is over after a while; now and then comes a new one."""
        if self._dice.random() < 0.4:
            self._world.line.is_down = self._world.poster.is_down = self._world.crm.is_away = False
        if self._dice.random() < 0.3:
            self._strike()

    def _strike(self) -> None:
        weights = [weight for weight, _ in self._kinds]
        self._dice.choices([act for _, act in self._kinds], weights)[0]()

    def heal(self) -> None:
        """From now on everything works as it should."""
        world = self._world
        world.points.clear()
        world.line.is_down = world.poster.is_down = world.hints.is_faulty = False
        world.provider.break_by([])
        world.provider.limit, world.provider.is_revoked = 10_000, False
        world.crm.is_away = False
        world.crm.owned.clear()
        world.guarded(lambda: apply_library(world.house, editions()["first"], "marketing"))
        world.guarded(lambda: start_campaign(world.house, "no-budget", "operator"))

    def _crash(self) -> None:
        self._world.points.crash_after(self._dice.randint(1, 40))

    def _come_between(self) -> None:
        """Another process acts while this one is in the middle of something."""
        if self._dice.random() < 0.5:
            self._world.points.happen_at("sending.take:after_commit", self._act_between)
        else:
            self._world.points.happen_after(self._dice.randint(1, 25), self._act_between)

    def _act_between(self, point: str) -> None:
        world = self._world
        # Once the last look is over a stop is too late, as it is when the mail is in the post.
        acts = [self._other_worker, self._sweep, self._clock]
        if "sendgrid" not in point:
            acts += [self._people.stop_one] * 3 + [self._tell, self._edit, self._sales]
        act = self._dice.choice(acts)
        world.note(f"between, at {point}: {act.__name__}")
        act()

    def _other_worker(self) -> None:
        """A copy of a message, or one that has waited, is worked on by somebody else."""
        world = self._world
        advancing = [hint for hint in world.hints.waiting if hint[0] == "advance"]
        if advancing:
            world.run(*self._dice.choice(advancing))

    def _sweep(self) -> None:
        world = self._world
        with world.store.begin("simulator.sweep") as tx:
            leases.free_expired(tx, leases.ENROLMENTS, world.clock.now())

    def _tell(self) -> None:
        tell(self._world, self._dice.choice((1, 3)))

    def _provider(self) -> None:
        kinds = (
            {"kind": "status", "status": self._dice.choice((429, 500, 502, 503, 504)), "after": False},
            {"kind": "status", "status": self._dice.choice((500, 502, 504)), "after": True},
            {"kind": "stall", "seconds": 6.0, "after": self._dice.random() < 0.5},
            {"kind": "drop", "after": self._dice.random() < 0.5},
            {"kind": "status", "status": self._dice.choice((400, 401, 403, 413))},
        )
        fault = Fault.model_validate(self._dice.choice(kinds) | {"times": self._dice.randint(1, 8)})
        self._world.note(f"provider: {fault.kind} {fault.status} x{fault.times} after={fault.after}")
        self._world.provider.break_by([fault])
        self._world.provider.limit = self._dice.choice((10_000, 10_000, 2))

    def _sales(self) -> None:
        """Sales begins to work on somebody, or has done with it, or the CRM is away for a while."""
        crm, leads = self._world.crm, self._world.leads
        crm.is_away = self._dice.random() < 0.2
        crm.owned ^= {self._dice.choice(leads)} if leads else set()
        self._world.note(f"sales works on {sorted(crm.owned)}, CRM away: {crm.is_away}")

    def _network(self) -> None:
        self._world.line.is_down = True
        self._world.note("network down")

    def _web(self) -> None:
        self._world.poster.is_down = True
        self._world.note("web down")

    def _clock(self) -> None:
        minutes = self._dice.choice((-60, -5, -1, 1, 5, 60))
        self._world.clock.move(minutes=minutes)
        self._world.was_set = True
        self._world.note(f"clock set by {minutes} minutes")

    def _off(self) -> None:
        days = self._dice.randint(1, 9)
        self._world.clock.move(days=days)
        self._world.note(f"off for {days} days")

    def _edit(self) -> None:
        world, name = self._world, self._dice.choice(sorted(editions()))
        world.note(f"edit: {name}")
        world.guarded(lambda: apply_library(world.house, editions()[name], "marketing"))

    def _switch(self) -> None:
        world, is_stop = self._world, self._dice.random() < 0.5
        house = world.house

        def switch() -> None:
            with suppress(RekindleError):  # its file is gone: nothing to switch
                if is_stop:
                    stop_campaign(house, "no-budget", "operator", "a look at it")
                else:
                    start_campaign(house, "no-budget", "operator")

        world.note("campaign stopped" if is_stop else "campaign started")
        world.guarded(switch)


def tell(world: World, copies: int) -> None:
    """The provider tells what it has: in copies, under new ids, out of order."""
    noise = Noise(
        copies=copies, new_ids=copies > 1, shuffled=copies > 1, seed=world.dice.randrange(99), batch=copies * 5
    )
    for status in world.teller.tell(HOOK, noise):
        world.note(f"events told: {status}")
