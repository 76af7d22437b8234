import sys
import threading


class Server(threading.Thread):
    def __init__(self, parent):
        super().__init__(name="server")
        self.parent = parent

    def run(self):
        print("server: calling my parent's quit")
        self.parent.quit()


class App:
    def __init__(self):
        self.closing = threading.Event()

    def quit(self):
        self.closing.set()


app = App()
Server(app).start()
app.closing.wait()
print("main: closing")
sys.exit(0)
