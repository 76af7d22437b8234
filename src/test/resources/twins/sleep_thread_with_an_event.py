# Twin of the notes' second SleepThread, with its mistake: the flag is replaced by True before it is set, so that
# set() fails in the main thread, and the sleeper sleeps its whole time.
import threading
import time


class SleepThread(threading.Thread):
    exit_flag = threading.Event()

    def run(self) -> None:
        print("woken:", self.exit_flag.wait(1))
        return super().run()


if __name__ == "__main__":
    sleeper = SleepThread()
    sleeper.start()
    time.sleep(0.2)

    sleeper.exit_flag = True
    sleeper.exit_flag.set()

    sleeper.join()
    print("never printed")

# expect: woken: False
# ending: error
# exit: 1
# timing: ideal
