@echo off
rem Runs Pridvor as suits a program that ends in seconds. From Java 19 on, the classes loaded by the
rem first run are kept beside the program for those that follow; Java 17 passes over that in silence.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "jar=%PRIDVOR_JAR%"
if not defined jar for %%f in ("%~dp0..\target\pridvor-*.jar") do set "jar=%%f"
set "quick=-XX:TieredStopAtLevel=1"
if "%~1"=="serve" set "quick="
"%java%" %quick% -XX:+UseSerialGC -Xlog:disable -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%jar%.jsa" -jar "%jar%" %*
exit /b %errorlevel%
