import bisect
import heapq

heap = [5, 3, 8, 1]
heapq.heapify(heap)
heapq.heappush(heap, 0)
print([heapq.heappop(heap) for _ in range(5)], heapq.nsmallest(2, [3, 1, 2]), heapq.nlargest(2, [3, 1, 2]))
print(list(heapq.merge([1, 4], [2, 3])), heapq.heappushpop([1, 2], 0))
grades = [60, 70, 80]
print(bisect.bisect(grades, 70), bisect.bisect_left(grades, 70))
bisect.insort(grades, 75)
print(grades)

# expect: [0, 1, 3, 5, 8] [1, 2] [3, 2]
# expect: [1, 2, 3, 4] 0
# expect: 2 1
# expect: [60, 70, 75, 80]
# ending: finished
# exit: 0
