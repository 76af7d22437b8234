@echo off
rem Starts Waitline: finds a Java of 25 or later and hands over.
setlocal enabledelayedexpansion
set WANTED=25
set "HERE=%~dp0.."
set "JAVA="

rem What is installed has a Java of its own, with JavaFX in it; else one is looked for, and JavaFX lies in fx.
set "LIB=%HERE%\lib"
set "FX=%HERE%\fx"
set "MODULES=--module-path "%HERE%\fx""
if exist "%HERE%\app" set "LIB=%HERE%\app"
if exist "%HERE%\runtime\bin\java.exe" (
    set "JAVA=%HERE%\runtime"
    set "FX="
    set "MODULES="
)
if not defined JAVA if defined JAVA_HOME call :fits "%JAVA_HOME%"
if not defined JAVA for /f "delims=" %%J in ('where java 2^>nul') do if not defined JAVA call :fits "%%~dpJ.."
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks" "%USERPROFILE%\.sdkman\candidates\java") do (
    if not defined JAVA if exist "%%~R" for /d %%D in ("%%~R\*") do if not defined JAVA call :fits "%%~D"
)
if not defined JAVA (
    echo waitline: no Java %WANTED% or later found; install one, for example from adoptium.net, or set JAVA_HOME 1>&2
    exit /b 1
)

set "WINDOW=yes"
for %%C in (run explore export lessons lesson progress doctor dis help) do if "%~1"=="%%C" set "WINDOW="
set "FIRST=%~1"
if "%FIRST:~0,1%"=="-" set "WINDOW="

for %%J in ("%LIB%\waitline-*.jar") do set "JAR=%%~fJ"
if defined WINDOW (
    "%JAVA%\bin\java.exe" "-XX:AOTCache=%LIB%\window.aot" -Xlog:disable %MODULES% --add-modules javafx.controls,javafx.swing --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "%JAR%" dev.waitline.app.Main %*
) else (
    "%JAVA%\bin\java.exe" -XX:+UseSerialGC -XX:-UseOnStackReplacement -XX:Tier4InvocationThreshold=1500 -XX:Tier4MinInvocationThreshold=200 -XX:Tier4CompileThreshold=4000 "-XX:AOTCache=%LIB%\waitline.aot" -Xlog:disable "-Dwaitline.fx=%FX%" -cp "%JAR%" dev.waitline.app.Main %*
)
exit /b %ERRORLEVEL%

:fits
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
    for /f "tokens=1 delims=.-+" %%M in ("%%~V") do if %%M GEQ %WANTED% set "JAVA=%~1"
)
exit /b
