# Twin of the notes' first SleepThread: a long sleep in slices, with a flag looked at in between.
import threading
import time


class SleepThread(threading.Thread):
    exit_flag = False

    def run(self) -> None:
        for _ in range(1000):
            if self.exit_flag:
                print("leaving early")
                break
            time.sleep(0.1)
        return super().run()


if __name__ == "__main__":
    sleeper = SleepThread()
    sleeper.start()
    time.sleep(0.35)
    sleeper.exit_flag = True
    sleeper.join()
    print("joined")

# expect: leaving early
# expect: joined
# ending: finished
# exit: 0
# timing: ideal
