# Building water: two H and one O meet at a barrier and bond; semaphores let no third H of another molecule in.
import threading

hydrogen = threading.Semaphore(2)
oxygen = threading.Semaphore(1)
bond = threading.Barrier(3)
atoms = []


def atom(kind, places):
    with places:
        bond.wait()
        atoms.append(kind)
        # Nobody of the next molecule may speak before all three of this one have.
        bond.wait()


threads = [threading.Thread(target=atom, args=("H", hydrogen)) for _ in range(6)]
threads += [threading.Thread(target=atom, args=("O", oxygen)) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(["".join(sorted(atoms[i : i + 3])) for i in range(0, 9, 3)])

# expect: ['HHO', 'HHO', 'HHO']
# ending: finished
# exit: 0
