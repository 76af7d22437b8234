import sys

print("out")
sys.exit("this goes to standard error")

# expect: out
# ending: exit
# exit: 1
