import threading


class Settings(threading.local):
    kind = "settings"

    def __init__(self, level):
        self.level = level
        self.seen = []


settings = Settings(3)
settings.level = 9


def look():
    print(settings.level, settings.seen, settings.kind)
    settings.level = 1


thread = threading.Thread(target=look)
thread.start()
thread.join()
print(settings.level, sorted(settings.__dict__))

# expect: 3 [] settings
# expect: 9 ['level', 'seen']
# ending: finished
# exit: 0
