// The words of the teaching subset. Indentation, joined lines and refused words are the business of Layout.
lexer grammar PythonLexer;

// Made by Layout, never by a rule. WITH_OPEN and WITH_CLOSE are the parentheses around the items of a `with`; MATCH and CASE
// are names elsewhere.
tokens { INDENT, DEDENT, WITH_OPEN, WITH_CLOSE, IS_NOT, NOT_IN, MATCH, CASE }

AND: 'and';
AS: 'as';
ASSERT: 'assert';
ASYNC: 'async';
AWAIT: 'await';
BREAK: 'break';
CLASS: 'class';
CONTINUE: 'continue';
DEF: 'def';
DEL: 'del';
ELIF: 'elif';
ELSE: 'else';
EXCEPT: 'except';
FALSE: 'False';
FINALLY: 'finally';
FOR: 'for';
FROM: 'from';
GLOBAL: 'global';
IF: 'if';
IMPORT: 'import';
IN: 'in';
IS: 'is';
LAMBDA: 'lambda';
NONE: 'None';
NONLOCAL: 'nonlocal';
NOT: 'not';
OR: 'or';
PASS: 'pass';
RAISE: 'raise';
RETURN: 'return';
TRUE: 'True';
TRY: 'try';
WHILE: 'while';
WITH: 'with';
YIELD: 'yield';

LPAREN: '(';
RPAREN: ')';
LBRACKET: '[';
RBRACKET: ']';
LBRACE: '{';
RBRACE: '}';
COMMA: ',';
COLON: ':';
SEMICOLON: ';';
WALRUS: ':=';
ARROW: '->';
ELLIPSIS: '...';
DOT: '.';
ASSIGN: '=';
AUGMENT: '+=' | '-=' | '*=' | '/=' | '//=' | '%=' | '@=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=';
POWER: '**';
STAR: '*';
FLOOR_DIVIDE: '//';
SLASH: '/';
PERCENT: '%';
AT: '@';
PLUS: '+';
MINUS: '-';
TILDE: '~';
LEFT_SHIFT: '<<';
RIGHT_SHIFT: '>>';
AMPERSAND: '&';
PIPE: '|';
CARET: '^';
LT: '<';
LE: '<=';
GT: '>';
GE: '>=';
EQ: '==';
NE: '!=';

INTEGER
    : [1-9] ('_'? [0-9])*
    | '0' ('_'? '0')*
    | '0' [xX] ('_'? [0-9a-fA-F])+
    | '0' [oO] ('_'? [0-7])+
    | '0' [bB] ('_'? [01])+
    ;
FLOAT: DIGITS EXPONENT | (DIGITS '.' DIGITS? | '.' DIGITS) EXPONENT?;
IMAGINARY: (DIGITS | DIGITS EXPONENT | (DIGITS '.' DIGITS? | '.' DIGITS) EXPONENT?) [jJ];
BAD_NUMBER: [0-9] [0-9a-zA-Z_]*;

STRING: ([rR] | [uU])? QUOTED;
FSTRING: ([fF] [rR]? | [rR] [fF]) QUOTED;
BYTES: ([bB] [rR]? | [rR] [bB]) QUOTED;
OPEN_TRIPLE: PREFIX? ('\'\'\'' | '"""');
OPEN_STRING: PREFIX? ('\'' (~[\\\n'] | '\\' .)* | '"' (~[\\\n"] | '\\' .)*);

NAME: [\p{XID_Start}_] [\p{XID_Continue}]*;

LINE_END: '\n';
SPACE: [ \t\f]+ -> skip;
COMMENT: '#' ~[\n]* -> skip;
JOINED_LINE: '\\\n' -> skip;
UNKNOWN: .;

fragment DIGITS: [0-9] ('_'? [0-9])*;
fragment EXPONENT: [eE] [+-]? DIGITS;
fragment PREFIX: [rRuUfFbB] [rRfFbB]?;
fragment QUOTED
    : '\'\'\'' ('\\' . | ~[\\])*? '\'\'\''
    | '"""' ('\\' . | ~[\\])*? '"""'
    | '\'' (~[\\\n'] | '\\' .)* '\''
    | '"' (~[\\\n"] | '\\' .)* '"'
    ;
