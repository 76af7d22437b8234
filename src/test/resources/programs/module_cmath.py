import cmath


def near(value):
    value = complex(value)
    return "%.10g%+.10gj" % (value.real, value.imag)


for z in (1 + 2j, -0.5 + 0.25j, -3, 2.5j, -1 - 1j):
    for name in ("exp", "log", "log10", "sqrt", "sin", "cos", "tan", "sinh", "cosh", "tanh",
                 "asin", "acos", "atan", "asinh", "acosh", "atanh"):
        print(name, z, near(getattr(cmath, name)(z)))
print(cmath.phase(-1), cmath.phase(1j), cmath.polar(3 + 4j), near(cmath.rect(2, cmath.pi / 3)))
print(cmath.isclose(1, 1 + 1e-10j), cmath.isclose(1, 1.1), cmath.isnan(cmath.nanj), cmath.isinf(cmath.infj), cmath.isfinite(1j))
print(near(cmath.log(8, 2)), cmath.e, cmath.tau, cmath.inf, cmath.sqrt(-1), cmath.sqrt(complex(-1, -0.0)))
for wrong in (lambda: cmath.log(0), lambda: cmath.sqrt("4"), lambda: cmath.atanh(1)):
    try:
        print(wrong())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

# expect: exp (1+2j) -1.131204384+2.471726672j
# expect: log (1+2j) 0.8047189562+1.107148718j
# expect: log10 (1+2j) 0.3494850022+0.4808285788j
# expect: sqrt (1+2j) 1.27201965+0.7861513778j
# expect: sin (1+2j) 3.165778513+1.959601041j
# expect: cos (1+2j) 2.032723007-3.051897799j
# expect: tan (1+2j) 0.03381282608+1.014793616j
# expect: sinh (1+2j) -0.489056259+1.403119251j
# expect: cosh (1+2j) -0.6421481247+1.068607421j
# expect: tanh (1+2j) 1.166736257-0.2434582012j
# expect: asin (1+2j) 0.4270785864+1.528570919j
# expect: acos (1+2j) 1.14371774-1.528570919j
# expect: atan (1+2j) 1.338972522+0.4023594781j
# expect: asinh (1+2j) 1.469351744+1.063440024j
# expect: acosh (1+2j) 1.528570919+1.14371774j
# expect: atanh (1+2j) 0.1732867951+1.178097245j
# expect: exp (-0.5+0.25j) 0.5876750903+0.1500580866j
# expect: log (-0.5+0.25j) -0.5815754049+2.677945045j
# expect: log10 (-0.5+0.25j) -0.2525749892+1.163016756j
# expect: sqrt (-0.5+0.25j) 0.1717803749+0.7276733451j
# expect: sin (-0.5+0.25j) -0.4944857809+0.2216881641j
# expect: cos (-0.5+0.25j) 0.9051501506+0.121108796j
# expect: tan (-0.5+0.25j) -0.5045007027+0.3124206925j
# expect: sinh (-0.5+0.25j) -0.5048957144+0.2789791284j
# expect: cosh (-0.5+0.25j) 1.092570805-0.1289210417j
# expect: tanh (-0.5+0.25j) -0.485487281+0.19805545j
# expect: asin (-0.5+0.25j) -0.5016088533+0.2813960562j
# expect: acos (-0.5+0.25j) 2.07240518-0.2813960562j
# expect: atan (-0.5+0.25j) -0.4842544903+0.2005866181j
# expect: asinh (-0.5+0.25j) -0.4926756834+0.2243284526j
# expect: acosh (-0.5+0.25j) 0.2813960562+2.07240518j
# expect: atanh (-0.5+0.25j) -0.5003700001+0.3143981432j
# expect: exp -3 0.04978706837+0j
# expect: log -3 1.098612289+3.141592654j
# expect: log10 -3 0.4771212547+1.364376354j
# expect: sqrt -3 0+1.732050808j
# expect: sin -3 -0.1411200081-0j
# expect: cos -3 -0.9899924966+0j
# expect: tan -3 0.1425465431+0j
# expect: sinh -3 -10.01787493+0j
# expect: cosh -3 10.067662-0j
# expect: tanh -3 -0.9950547537+0j
# expect: asin -3 -1.570796327+1.762747174j
# expect: acos -3 3.141592654-1.762747174j
# expect: atan -3 -1.249045772+0j
# expect: asinh -3 -1.818446459+0j
# expect: acosh -3 1.762747174+3.141592654j
# expect: atanh -3 -0.3465735903+1.570796327j
# expect: exp 2.5j -0.8011436155+0.5984721441j
# expect: log 2.5j 0.9162907319+1.570796327j
# expect: log10 2.5j 0.3979400087+0.6821881769j
# expect: sqrt 2.5j 1.118033989+1.118033989j
# expect: sin 2.5j 0+6.050204481j
# expect: cos 2.5j 6.13228948-0j
# expect: tan 2.5j 0+0.9866142982j
# expect: sinh 2.5j -0+0.5984721441j
# expect: cosh 2.5j -0.8011436155+0j
# expect: tanh 2.5j 0-0.7470222972j
# expect: asin 2.5j 0+1.647231146j
# expect: acos 2.5j 1.570796327-1.647231146j
# expect: atan 2.5j 1.570796327+0.4236489302j
# expect: asinh 2.5j 1.566799237+1.570796327j
# expect: acosh 2.5j 1.647231146+1.570796327j
# expect: atanh 2.5j 0+1.19028995j
# expect: exp (-1-1j) 0.1987661103-0.3095598757j
# expect: log (-1-1j) 0.3465735903-2.35619449j
# expect: log10 (-1-1j) 0.1505149978-1.023282265j
# expect: sqrt (-1-1j) 0.4550898606-1.098684113j
# expect: sin (-1-1j) -1.298457581-0.6349639148j
# expect: cos (-1-1j) 0.8337300251-0.9888977058j
# expect: tan (-1-1j) -0.2717525853-1.083923327j
# expect: sinh (-1-1j) -0.6349639148-1.298457581j
# expect: cosh (-1-1j) 0.8337300251+0.9888977058j
# expect: tanh (-1-1j) -1.083923327-0.2717525853j
# expect: asin (-1-1j) -0.6662394325-1.061275062j
# expect: acos (-1-1j) 2.237035759+1.061275062j
# expect: atan (-1-1j) -1.017221968-0.4023594781j
# expect: asinh (-1-1j) -1.061275062-0.6662394325j
# expect: acosh (-1-1j) 1.061275062-2.237035759j
# expect: atanh (-1-1j) -0.4023594781-1.017221968j
# expect: 3.141592653589793 1.5707963267948966 (5.0, 0.9272952180016122) 1+1.732050808j
# expect: True False True True True
# expect: 3+0j 2.718281828459045 6.283185307179586 inf 1j -1j
# expect: ValueError math domain error
# expect: TypeError must be real number, not str
# expect: ValueError math domain error
# ending: finished
# exit: 0
