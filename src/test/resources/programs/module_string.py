import string

print(string.ascii_lowercase, string.digits)
print(string.capwords("one  two THREE"))
print(string.Template("$who likes ${what}, costs $$5").substitute(who="tim", what="kung pao"))
print(string.Template("$a $b").safe_substitute(a=1))
try:
    string.Template("$missing").substitute()
except KeyError as error:
    print("no", error)

# expect: abcdefghijklmnopqrstuvwxyz 0123456789
# expect: One Two Three
# expect: tim likes kung pao, costs $5
# expect: 1 $b
# expect: no 'missing'
# ending: finished
# exit: 0
