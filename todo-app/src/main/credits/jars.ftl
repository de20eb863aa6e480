<#-- What the application's jars are and their licences, for the page's credits. -->
[<#list dependencyMap as entry><#assign jar = entry.getKey()>
{
  "name": "${jar.groupId}:${jar.artifactId}",
  "version": "${jar.version}",
  "license": "${entry.getValue()?join(", ")?json_string}",
  "homepage": <#if jar.url??>"${jar.url?json_string}"<#else>null</#if>
}<#sep>,</#sep></#list>
]
