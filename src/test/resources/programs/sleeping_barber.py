# Sleeping barber: he sleeps until somebody comes; who finds no free chair goes away.
import threading

CHAIRS = 2
CUSTOMERS = 6
free_chairs = CHAIRS
shop = threading.Lock()
customers = threading.Semaphore(0)
barber_ready = threading.Semaphore(0)
cut = 0
turned_away = 0
closing = threading.Event()


def barber():
    global free_chairs, cut
    while True:
        customers.acquire()
        if closing.is_set():
            return
        with shop:
            free_chairs += 1
            cut += 1
        barber_ready.release()


def customer():
    global free_chairs, turned_away
    with shop:
        if free_chairs == 0:
            turned_away += 1
            return
        free_chairs -= 1
    customers.release()
    barber_ready.acquire()


b = threading.Thread(target=barber)
b.start()
visitors = [threading.Thread(target=customer) for _ in range(CUSTOMERS)]
for v in visitors:
    v.start()
for v in visitors:
    v.join()
closing.set()
customers.release()
b.join()
print(cut + turned_away, cut >= CHAIRS, free_chairs)

# expect: 6 True 2
# ending: finished
# exit: 0
