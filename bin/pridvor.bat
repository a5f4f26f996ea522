@echo off
rem Runs Pridvor as suits a program that ends in seconds. From Java 19 on, the classes loaded by the
rem first run are kept beside the program for those that follow; Java 17 passes over that in silence.
rem
rem Java receives arguments through the code page of Windows, which lacks Romanian letters; the
rem environment is Unicode, so the whole command line goes there too. The console is set to UTF-8
rem while the program runs.
setlocal DisableDelayedExpansion
set PRIDVOR_ARGS=%*
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME:"=%\bin\java"
set "jar=%PRIDVOR_JAR%"
if not defined jar for %%f in ("%~dp0..\target\pridvor-*.jar") do set "jar=%%~ff"
if not exist "%jar%" (
  echo pridvor: nu exista "%~dp0..\target\pridvor-*.jar"; rulati intai: mvn -q package -DskipTests 1>&2
  exit /b 2
)
set "codepage="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "codepage=%%p"
chcp 65001 >nul 2>&1
set "quick=-XX:TieredStopAtLevel=1"
if "%~1"=="serve" set "quick="
"%java%" %quick% -XX:+UseSerialGC -Xlog:disable -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%jar%.jsa" -jar "%jar%" %*
set "status=%errorlevel%"
if defined codepage chcp %codepage% >nul 2>&1
exit /b %status%
