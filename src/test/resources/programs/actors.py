# Actors: each owns its state and has a mailbox; nobody shares anything, so there is nothing to lock.
import queue
import threading


class Actor:
    def __init__(self):
        self._mailbox = queue.Queue()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def tell(self, message, *args):
        self._mailbox.put((message, args))

    def ask(self, message, *args):
        answer = queue.Queue(1)
        self.tell(message, *args, answer)
        return answer.get()

    def stop(self):
        self._mailbox.put(None)
        self._thread.join()

    def _run(self):
        for message, args in iter(self._mailbox.get, None):
            getattr(self, "on_" + message)(*args)


class Account(Actor):
    def __init__(self):
        self.balance = 0
        super().__init__()

    def on_deposit(self, amount):
        self.balance += amount

    def on_balance(self, answer):
        answer.put(self.balance)


account = Account()
clients = [threading.Thread(target=account.tell, args=("deposit", amount)) for amount in (1, 20, 300)]
for c in clients:
    c.start()
for c in clients:
    c.join()
print(account.ask("balance"))
account.stop()

# expect: 321
# ending: finished
# exit: 0
