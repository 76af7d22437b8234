# An object that nobody else has still finds in its class what another thread writes there.
# outcome: finished "blue\n"
# outcome: finished "red\n"
import threading


class Style:
    colour = "red"


def paints():
    own = Style()
    print(own.colour)


t = threading.Thread(target=paints)
t.start()
Style.colour = "blue"
t.join()
