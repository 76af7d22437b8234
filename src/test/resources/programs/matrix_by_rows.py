# A product of matrices, each row in a thread of its own: no two write to the same place, so no lock is needed.
import threading

A = [[1, 2], [3, 4], [5, 6]]
B = [[1, 0, 2], [0, 1, 3]]
product = [None] * len(A)


def multiply(row):
    product[row] = [sum(a * b for a, b in zip(A[row], column)) for column in zip(*B)]


threads = [threading.Thread(target=multiply, args=(row,)) for row in range(len(A))]
for t in threads:
    t.start()
for t in threads:
    t.join()
for row in product:
    print(row)

# expect: [1, 2, 8]
# expect: [3, 4, 18]
# expect: [5, 6, 28]
# ending: finished
# exit: 0
