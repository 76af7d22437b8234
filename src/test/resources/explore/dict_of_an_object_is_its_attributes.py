# What is put into __dict__ is an attribute.
# outcome: finished "new\n"
# outcome: finished "old\n"
import threading


class Page:
    def __init__(self):
        self.text = "old"


page = Page()


def reads():
    found = page.text
    print(found)


t = threading.Thread(target=reads)
t.start()
vars(page)["text"] = "new"
t.join()
