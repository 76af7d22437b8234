// The sentences of the teaching subset. Where Python's own grammar tells targets from values, this one reads both as
// expressions, so that one token of lookahead is nearly always enough; the tree builder then says what is no target.
parser grammar PythonParser;

options { tokenVocab = PythonLexer; }

program: statement* EOF;

statement: simpleLine | compound;

simpleLine: simple (SEMICOLON simple)* SEMICOLON? LINE_END;

block: simpleLine | LINE_END INDENT statement+ DEDENT;

simple
    : assignment
    | PASS
    | BREAK
    | CONTINUE
    | returnStatement
    | raiseStatement
    | assertStatement
    | deleteStatement
    | globalStatement
    | nonlocalStatement
    | importStatement
    | fromStatement
    ;

// An expression alone, or one that is assigned to, in each of three ways.
assignment: items (COLON expression (ASSIGN assigned)? | AUGMENT assigned | (ASSIGN assigned)+)? | yieldExpression;

assigned: items | yieldExpression;

returnStatement: RETURN items?;
raiseStatement: RAISE (expression (FROM expression)?)?;
assertStatement: ASSERT expression (COMMA expression)?;
deleteStatement: DEL items;
globalStatement: GLOBAL NAME (COMMA NAME)*;
nonlocalStatement: NONLOCAL NAME (COMMA NAME)*;
importStatement: IMPORT importedModule (COMMA importedModule)*;
importedModule: dottedName (AS NAME)?;
fromStatement
    : FROM (DOT | ELLIPSIS)* dottedName? IMPORT (STAR | LPAREN importedName (COMMA importedName)* COMMA? RPAREN | importedName (COMMA importedName)*)
    ;
importedName: NAME (AS NAME)?;
dottedName: NAME (DOT NAME)*;

compound
    : ifStatement
    | whileStatement
    | forStatement
    | tryStatement
    | withStatement
    | matchStatement
    | decorator* (functionDefinition | classDefinition)
    ;

ifStatement: IF condition COLON block elifPart* elsePart?;
elifPart: ELIF condition COLON block;
elsePart: ELSE COLON block;
whileStatement: WHILE condition COLON block elsePart?;
forStatement: FOR targets IN items COLON block elsePart?;
tryStatement: TRY COLON block (exceptPart+ elsePart? finallyPart? | finallyPart);
exceptPart: EXCEPT STAR? (expression (AS NAME)?)? COLON block;
finallyPart: FINALLY COLON block;
withStatement: WITH (WITH_OPEN withItem (COMMA withItem)* COMMA? WITH_CLOSE | withItem (COMMA withItem)*) COLON block;
withItem: expression (AS target)?;

matchStatement: MATCH matched COLON LINE_END INDENT casePart+ DEDENT;
matched: element (COMMA element)* COMMA?;
casePart: CASE casePattern (IF condition)? COLON block;
casePattern: sequenceItem (COMMA sequenceItem)* COMMA?;
sequenceItem: STAR NAME | pattern;
pattern: closedPattern (PIPE closedPattern)* (AS NAME)?;
closedPattern
    : MINUS? (INTEGER | FLOAT) ((PLUS | MINUS) IMAGINARY)?          # NumberPattern
    | MINUS? IMAGINARY                                              # NumberPattern
    | (STRING | FSTRING | BYTES)+                                           # TextPattern
    | (NONE | TRUE | FALSE)                                         # SingletonPattern
    | NAME                                                          # NamePattern
    | NAME (DOT NAME)+                                              # ValuePattern
    | dottedName LPAREN (classItem (COMMA classItem)* COMMA?)? RPAREN # ClassPattern
    | LPAREN casePattern? RPAREN                                    # GroupPattern
    | LBRACKET casePattern? RBRACKET                                # ListPattern
    | LBRACE (mappingItem (COMMA mappingItem)* COMMA?)? RBRACE      # MappingPattern
    ;
classItem: (NAME ASSIGN)? pattern;
mappingItem: closedPattern COLON pattern | POWER NAME;

decorator: AT condition LINE_END;
functionDefinition: DEF NAME LPAREN parameters? RPAREN (ARROW expression)? COLON block;
classDefinition: CLASS NAME (LPAREN arguments? RPAREN)? COLON block;

parameters: parameter (COMMA parameter)* COMMA?;
parameter: NAME (COLON expression)? (ASSIGN expression)? | SLASH | STAR (NAME (COLON expression)?)? | POWER NAME (COLON expression)?;
lambdaParameters: lambdaParameter (COMMA lambdaParameter)* COMMA?;
lambdaParameter: NAME (ASSIGN expression)? | SLASH | STAR NAME? | POWER NAME;

targets: target (COMMA target)* COMMA?;
target: STAR? primary;

// One or more, which several make a tuple.
items: item (COMMA item)* COMMA?;
item: STAR operation | expression;

// The same where := may stand.
condition: NAME WALRUS expression | expression;
element: STAR operation | condition;

yieldExpression: YIELD (FROM expression | items)?;

// What stands between the braces of an f-string.
field: (yieldExpression | items) EOF;

expression: operation (IF operation ELSE expression)? | LAMBDA lambdaParameters? COLON expression;

operation
    : primary                                                       # Operand
    | <assoc = right> operation POWER operation                     # Power
    | (MINUS | PLUS | TILDE) operation                              # Sign
    | operation (STAR | SLASH | FLOOR_DIVIDE | PERCENT | AT) operation # Arithmetic
    | operation (PLUS | MINUS) operation                            # Arithmetic
    | operation (LEFT_SHIFT | RIGHT_SHIFT) operation                # Arithmetic
    | operation AMPERSAND operation                                 # Arithmetic
    | operation CARET operation                                     # Arithmetic
    | operation PIPE operation                                      # Arithmetic
    | operation (LT | LE | GT | GE | EQ | NE | IN | NOT_IN | IS | IS_NOT) operation # Comparison
    | NOT operation                                                 # Not
    | operation AND operation                                       # Both
    | operation OR operation                                        # Either
    ;

primary: atom trailer*;

trailer
    : DOT NAME                                                      # Member
    | LPAREN arguments? RPAREN                                      # Invocation
    | LBRACKET index (COMMA index)* COMMA? RBRACKET                 # Indexing
    ;

arguments: argument (COMMA argument)* COMMA?;
argument: NAME ASSIGN expression | STAR expression | POWER expression | condition comprehensionFor*;

index: STAR operation | condition (COLON expression? step?)? | COLON expression? step?;
step: COLON expression?;

atom
    : NAME
    | INTEGER
    | FLOAT
    | IMAGINARY
    | (STRING | FSTRING | BYTES)+
    | NONE
    | TRUE
    | FALSE
    | ELLIPSIS
    | LPAREN (yieldExpression | inside)? RPAREN
    | LBRACKET inside? RBRACKET
    | LBRACE (entry (comprehensionFor+ | (COMMA entry)* COMMA?))? RBRACE
    ;

inside: element (comprehensionFor+ | (COMMA element)* COMMA?);
entry: POWER operation | element (COLON expression)?;

comprehensionFor: FOR targets IN operation (IF operation)*;
