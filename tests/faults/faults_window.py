"""The app open in a real terminal while others write at once, and killed the moment it said *saved*."""

import signal
from datetime import datetime
from pathlib import Path

from faults_harness import Acknowledge, Child, Plan, Result, Work, fresh_home, open_store
from pty_terminal import Terminal

from declinetui.domain.inquiry import Inquiry
from declinetui.domain.people import Client, Profile
from declinetui.errors import Message
from declinetui.workflow.bootstrap import open_desk

TODAY = "Rien n’attend de réponse"
CHANGED = "hors de cette fenêtre"
SAVED = "enregistré"


def crowd_beside_a_window(plan: Plan) -> Result:
    """The window saves too, notices what the others wrote, and shows it all in the end."""
    result = Result(f"{plan.writers} processes writing at once with the app open in a terminal", runs=1)
    with fresh_home() as home, Terminal(_with_a_name(home)) as window:
        window.until(TODAY, 30)
        _to_clients(window)
        children = [Child(_writing(home / "data", n * plan.each, plan.each)) for n in range(plan.writers)]
        names = [f"Fenêtre {number}" for number in range(3)]
        for name in names:
            _add(window, name)
        heard = []
        for child in children:
            words, status = child.finish()
            result.expect(status == 0, f"a writer ended with {status}: {words[-1:]}")
            heard += words
        heard += Child(_writing(home / "data", 9000, 1)).finish()[0]
        total = len(heard) + len(names)
        window.until(CHANGED, 15)
        window.until(f"{total} · ", 15)
        _to_today(window, "-asks")
        window.send("q")
        result.expect(window.wait() == 0, "the window did not leave with 0")
        store = open_store(home / "data")
        result.acknowledged = total
        result.corrupt += store.refusal is not None
        known = {client.name for client in store.clients.all()}
        result.lost = sum(f"Client {number}" not in known for number in heard)
        result.lost += sum(name not in known for name in names)
    result.remark = f"the window saved {len(names)} of them, noticed the others and listed all {total}"
    return result


def killed_after_saved(plan: Plan) -> Result:
    """SIGKILL right after the word *saved* stood on screen."""
    rounds = max(1, plan.kills // 20)
    result = Result("the app killed (SIGKILL) as soon as the screen says “saved”")
    with fresh_home() as home:
        _with_a_name(home)
        for number in range(rounds):
            with Terminal(home) as window:
                window.until(TODAY, 30)
                _to_clients(window)
                _add(window, f"Fenêtre {number}")
                window.signal(signal.SIGKILL)
                window.wait()
            result.runs += 1
            result.acknowledged += 1
            store = open_store(home / "data")
            result.corrupt += store.refusal is not None
            result.lost += f"Fenêtre {number}" not in {client.name for client in store.clients.all()}
    return result


def _with_a_name(home: Path) -> Path:
    """A home whose user said who they are, so that the window opens on Today."""
    open_desk(home=str(home), ui="fr").save_profile(Profile(name="Camille Roy"))
    return home


def _writing(data: Path, start: int, count: int) -> Work:
    """A process of the crowd: a client and a request that waits for an answer, in one transaction each."""

    def work(acknowledge: Acknowledge) -> None:
        store = open_store(data)
        for number in range(start, start + count):
            with store.transaction(Message("added: {n}", n=number)) as tx:
                tx.put(Client(uid=f"c{number}", name=f"Client {number}"))
                tx.put(_request(number))
            acknowledge(str(number))

    return work


def _request(number: int) -> Inquiry:
    received = datetime(2026, 11, 24, 9)
    return Inquiry(uid=f"i{number}", client=f"c{number}", received=received, subject=f"c{number}-asks")


def _to_clients(window: Terminal) -> None:
    window.send("g")
    window.read(0.1)
    window.send("c")
    window.until("Clients")


def _to_today(window: Terminal, words: str) -> None:
    """What the others asked waits on Today."""
    window.send("g")
    window.read(0.1)
    window.send("t")
    window.until(words, 15)


def _add(window: Terminal, name: str) -> None:
    """Add a client by name, and wait for the word that it is saved."""
    before = window.raw.count(SAVED.encode())
    window.send("+")
    window.until("Nom du client")
    window.read(0.3)  # a person sees the field before typing into it
    for character in name:
        window.send(character)
        window.read(0.02)
    window.send("\r")
    for _ in range(200):
        window.read(0.05)
        if window.raw.count(SAVED.encode()) > before:
            return
    raise AssertionError(f"never said to be saved:\n{window.text()}")
