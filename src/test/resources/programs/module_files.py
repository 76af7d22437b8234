import io
import os
import shutil
import tempfile
import threading
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "a.txt")
    with open(name, "w") as f:
        print(f.write("hello\nworld\n"), f.mode, f.closed)
        print("third", file=f)
    print(f.closed)
    with open(name) as f:
        for number, line in enumerate(f):
            print(number, repr(line))
    with open(name, "a", encoding="utf-8") as f:
        f.writelines(["é\n", "end"])
    with open(name, encoding="utf-8") as f:
        print(f.readlines())
    with open(name, "rb") as f:
        print(f.read())
    with open(name, "r+", encoding="utf-8") as f:
        print(f.readline(), f.tell())
        f.seek(0)
        f.write("J")
        f.seek(0)
        print(f.read(5))
    for wrong in (
        lambda: f.read(),
        lambda: open(name, "q"),
        lambda: open("nobody made this"),
        lambda: os.rmdir("nobody made this"),
    ):
        try:
            wrong()
        except (OSError, ValueError) as e:
            print(type(e).__name__, str(e).replace(folder, ""))
    print(os.path.exists(name), os.path.getsize(name), os.path.isfile(name), os.path.isdir(folder))

    path = Path(folder) / "b" / "c.tar.gz"
    path.parent.mkdir(parents=True)
    print(path.name, path.stem, path.suffix, path.suffixes, path.parent.name, path.relative_to(folder))
    print(path.write_text("hi\nthere"), path.read_text(), path.exists(), path.is_file())
    print(sorted(each.name for each in Path(folder).rglob("*")), [each.name for each in Path(folder).glob("*.txt")])
    shutil.copy(name, path.parent)
    print(sorted(os.listdir(path.parent)))
    shutil.rmtree(path.parent)
    os.rename(name, name + "2")
    print(sorted(os.listdir(folder)))

    lock = threading.Lock()

    def note(text):
        with lock:
            with open(os.path.join(folder, "log"), "a") as log:
                log.write(text + "\n")

    threads = [threading.Thread(target=note, args=(text,)) for text in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with open(os.path.join(folder, "log")) as log:
        print(sorted(log.read().split()))
print(os.path.exists(folder))

data = io.BytesIO(b"abc")
data.seek(0, 2)
data.write(b"def")
print(data.getvalue(), list(io.StringIO("a\nb")))
text = io.TextIOWrapper(io.BytesIO(), "utf-8")
text.write("é")
text.flush()
print(text.buffer.getvalue())

# expect: 12 w False
# expect: True
# expect: 0 'hello\n'
# expect: 1 'world\n'
# expect: 2 'third\n'
# expect: ['hello\n', 'world\n', 'third\n', 'é\n', 'end']
# expect: b'hello\nworld\nthird\n\xc3\xa9\nend'
# expect: hello
# expect:  6
# expect: Jello
# expect: ValueError I/O operation on closed file.
# expect: ValueError invalid mode: 'q'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'nobody made this'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'nobody made this'
# expect: True 24 True True
# expect: c.tar.gz c.tar .gz ['.tar', '.gz'] b b/c.tar.gz
# expect: 8 hi
# expect: there True True
# expect: ['a.txt', 'b', 'c.tar.gz'] ['a.txt']
# expect: ['a.txt', 'c.tar.gz']
# expect: ['a.txt2']
# expect: ['one', 'two']
# expect: False
# expect: b'abcdef' ['a\n', 'b']
# expect: b'\xc3\xa9'
# ending: finished
# exit: 0
