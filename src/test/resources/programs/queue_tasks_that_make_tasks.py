# task_done and join also count tasks that come of tasks: a tree is walked by daemon workers.
import queue
import threading

TREE = {"root": ["left", "right"], "left": ["a", "b"], "right": ["c"], "a": [], "b": [], "c": []}
todo = queue.LifoQueue()
visited = []


def walk():
    while True:
        node = todo.get()
        visited.append(node)
        for child in TREE[node]:
            todo.put(child)
        # Only now: its children must be counted before it is done.
        todo.task_done()


for _ in range(2):
    threading.Thread(target=walk, daemon=True).start()
todo.put("root")
todo.join()
print(len(visited), visited[0], sorted(visited))

# expect: 6 root ['a', 'b', 'c', 'left', 'right', 'root']
# ending: finished
# exit: 0
