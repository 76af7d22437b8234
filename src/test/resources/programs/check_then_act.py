# Looking and then acting are two steps. Here the one is told to wait between them, so that two buy the last ticket;
# under a lock they are one step.
import threading

lock = threading.Lock()
both_looked = threading.Barrier(2)


class Shop:
    def __init__(self):
        self.tickets = 1
        self.sold = []

    def buy_carelessly(self, name):
        if self.tickets > 0:
            both_looked.wait()
            self.tickets -= 1
            self.sold.append(name)

    def buy(self, name):
        with lock:
            if self.tickets > 0:
                self.tickets -= 1
                self.sold.append(name)


for way in ("buy_carelessly", "buy"):
    shop = Shop()
    buyers = [threading.Thread(target=getattr(shop, way), args=(name,)) for name in "ab"]
    for buyer in buyers:
        buyer.start()
    for buyer in buyers:
        buyer.join()
    print(way, len(shop.sold))

# expect: buy_carelessly 2
# expect: buy 1
# ending: finished
# exit: 0
